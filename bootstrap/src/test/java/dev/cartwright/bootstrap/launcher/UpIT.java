package dev.cartwright.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bootstrap.server.ExitCode;
import dev.cartwright.bootstrap.story.Scene;
import dev.cartwright.bootstrap.story.Shop;
import dev.cartwright.proto.cart.v1.GetCartRequest;
import dev.cartwright.proto.product.v1.ListProductsRequest;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(600)
class UpIT {

  private static final int CODE_AFTER_TERM = 128 + 15;

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"", "--separate"})
  void aKilledSystemLeavesNobodyAndKeepsItsData(String shape) throws Exception {
    String[] options = shape.isEmpty() ? new String[0] : new String[] {shape};
    String user;
    try (UpProcess up = UpProcess.ready(home, options);
        Shop shop = Shop.at(up.state().ports())) {
      requireStockOfEveryProduct(shop);
      Scene scene = new Scene(shop);
      user = scene.newUser();
      scene.addToCart(user, scene.newProduct("Green tea", Scene.euros(1000)), 7);
      assertThat(up.familySize()).isGreaterThanOrEqualTo(shape.isEmpty() ? 4 : 9);

      up.kill();
      up.awaitNobodyIsLeft();
    }

    try (UpProcess again = UpProcess.ready(home, options);
        Shop shop = Shop.at(again.state().ports())) {
      GetUserByIDRequest who = GetUserByIDRequest.newBuilder().setUserId(user).build();
      GetCartRequest what = GetCartRequest.newBuilder().setUserId(user).build();
      assertThat(shop.users().getUserByID(who).getUser().getUserId()).isEqualTo(user);
      assertThat(shop.carts().getCart(what).getCart().getTotalQuantity()).isEqualTo(7);

      again.terminate();
      assertThat(again.awaitEnd()).isEqualTo(CODE_AFTER_TERM);
      assertThat(again.screen()).contains("Stopped.");
      again.awaitNobodyIsLeft();
    }
  }

  private static void requireStockOfEveryProduct(Shop shop) {
    ListProductsRequest all = ListProductsRequest.newBuilder().setPageSize(200).build();
    assertThat(shop.products().listProducts(all).getProductsList())
        .isNotEmpty()
        .allMatch(product -> product.getAvailableQuantity() > 0);
  }

  @Test
  void statusAndDownFindTheSystem() throws Exception {
    try (UpProcess up = UpProcess.ready(home)) {
      assertThat(up.run("status")).isEqualTo(ExitCode.OK.number());
      try (UpProcess second = UpProcess.begin(home, Map.of(), "--any-ports")) {
        assertThat(second.awaitEnd()).isEqualTo(ExitCode.DATA_FOLDER.number());
        assertThat(second.screen()).contains("Cartwright runs already in " + home);
      }

      assertThat(up.run("orders", "parked")).isEqualTo(ExitCode.OK.number());
      assertThat(up.run("orders", "stuck")).isEqualTo(ExitCode.OK.number());
      assertThat(up.run("orders", "retry", UUID.randomUUID().toString(), "1"))
          .isEqualTo(ExitCode.FAILED.number());
      assertThat(up.run("reconcile")).isEqualTo(Reconciliation.Outcome.CLEAN.exitCode());

      assertThat(up.run("down")).isEqualTo(ExitCode.OK.number());
      up.awaitNobodyIsLeft();
      assertThat(up.run("orders", "parked")).isEqualTo(ExitCode.NOT_RUNNING.number());
      assertThat(up.run("reconcile")).isEqualTo(ExitCode.NOT_RUNNING.number());
      assertThat(up.run("status")).isEqualTo(ExitCode.NOT_RUNNING.number());
      assertThat(up.run("down")).isEqualTo(ExitCode.OK.number());
    }
  }

  @Test
  void aTakenPortIsSaidInOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      try (UpProcess up =
          UpProcess.begin(home, Map.of("CARTWRIGHT_GATEWAY_PORT", port), "--any-ports")) {
        assertThat(up.awaitEnd()).isEqualTo(ExitCode.PORT_TAKEN.number());
        assertThat(up.screen())
            .contains("Another program listens on port " + port + " (gateway).")
            .doesNotContain("\tat ");
      }
    }
  }
}
