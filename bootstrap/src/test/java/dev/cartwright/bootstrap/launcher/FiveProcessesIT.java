package dev.cartwright.bootstrap.launcher;

import static dev.cartwright.bootstrap.story.Scene.euros;
import static dev.cartwright.bootstrap.story.Scene.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bootstrap.executable.Executable;
import dev.cartwright.bootstrap.server.RunningExecutable;
import dev.cartwright.bootstrap.server.StopSignal;
import dev.cartwright.bootstrap.story.Scene;
import dev.cartwright.bootstrap.story.Shop;
import dev.cartwright.bootstrap.story.ShopperStory;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.ListOrdersRequest;
import dev.cartwright.proto.order.v1.Order;
import dev.cartwright.testkit.contract.shared.Race;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story with a process for each executable, and races over two processes of one kind. */
class FiveProcessesIT extends ShopperStory {

  @TempDir private static Path folder;

  private static LocalSystem system;
  private static Shop shop;

  @BeforeAll
  static void start() throws InterruptedException {
    system = TestSystem.inFiveProcesses(folder);
    shop = Shop.at(system.ports());
  }

  @AfterAll
  static void stop() {
    shop.close();
    system.close();
  }

  @Override
  protected Shop shop() {
    return shop;
  }

  @Test
  void aHundredAddsOverTwoCartServicesAllCount() throws Exception {
    Scene scene = new Scene(shop);
    String user = scene.newUser();
    String tea = scene.newProduct("Green tea", euros(1000));

    List<Integer> quantities =
        race(
            Executable.CARTSERVICE,
            100,
            one -> new Scene(one).addToCart(user, tea, 1).getTotalQuantity());

    assertThat(quantities).hasSize(100).contains(100);
    assertThat(
            shop.carts()
                .getCart(GetCartRequest.newBuilder().setUserId(user).build())
                .getCart()
                .getTotalQuantity())
        .isEqualTo(100);
  }

  @Test
  void fiftyCreatesWithOneKeyOverTwoOrderServicesMakeOneOrder() throws Exception {
    Scene scene = new Scene(shop);
    String user = scene.newUser();
    String address = scene.newAddressOf(user);
    String tea = scene.newProduct("Green tea", euros(1000));
    CreateOrderRequest request = Scene.order(user, address).addItems(item(tea, 1)).build();

    List<Order> answers =
        race(Executable.ORDERSERVICE, 50, one -> one.orders().createOrder(request).getOrder());

    assertThat(answers).hasSize(50).containsOnly(answers.getFirst());
    assertThat(
            shop.orders()
                .listOrders(ListOrdersRequest.newBuilder().setUserId(user).build())
                .getOrdersList())
        .extracting(Order::getOrderId)
        .containsExactly(answers.getFirst().getOrderId());
  }

  /** Calls the running process and a second one of its kind in turn, all calls at once. */
  private static <T> List<T> race(Executable executable, int calls, Function<Shop, T> call)
      throws Exception {
    try (RunningExecutable second =
            ChildProcess.start(
                TestSystem.place(new Home(folder)),
                executable,
                system.environmentOfAnother(executable),
                new StopSignal());
        Shop other = Shop.at(withPort(system.ports(), executable, second.port()))) {
      return Race.between(
          IntStream.range(0, calls)
              .<Callable<T>>mapToObj(i -> () -> call.apply(i % 2 == 0 ? shop : other))
              .toList());
    }
  }

  private static Map<String, Integer> withPort(
      Map<String, Integer> ports, Executable executable, int port) {
    Map<String, Integer> changed = new HashMap<>(ports);
    changed.put(executable.label(), port);
    return changed;
  }
}
