package dev.cartwright.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.proto.order.v1.ListOrdersRequest;
import dev.cartwright.proto.order.v1.ListOrdersResponse;
import dev.cartwright.proto.order.v1.Order;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderListsTest extends OrderServiceFixture {

  @Test
  void aListGoesFromPageToPageNewestFirst() {
    Order first = create(item(tea(), 1));
    Order second = create(item(tea(), 1));
    Order third = create(item(tea(), 1));
    ListOrdersRequest.Builder request = mine().setPageSize(2);

    ListOrdersResponse page = orders.listOrders(request.build());
    ListOrdersResponse rest =
        orders.listOrders(request.setPageToken(page.getNextPageToken()).build());

    assertThat(page.getOrdersList()).containsExactly(third, second);
    assertThat(rest.getOrdersList()).containsExactly(first);
    assertThat(rest.getNextPageToken()).isEmpty();
  }

  @Test
  void aListIsFilteredByStateAndTime() {
    Order confirmed = create(item(tea(), 1));
    Order cancelled = cancel(create(item(tea(), 1)));

    assertThat(
            orders
                .listOrders(mine().addStates(Order.State.STATE_CANCELLED).build())
                .getOrdersList())
        .containsExactly(cancelled);
    assertThat(
            orders
                .listOrders(mine().setCreateTimeBefore(cancelled.getCreateTime()).build())
                .getOrdersList())
        .containsExactly(confirmed);
    assertThat(
            orders
                .listOrders(mine().setCreateTimeFrom(cancelled.getCreateTime()).build())
                .getOrdersList())
        .containsExactly(cancelled);
    assertThat(orders.listOrders(mine().setOrderBy("create_time").build()).getOrdersList())
        .containsExactly(confirmed, cancelled);
  }

  @Test
  void aTokenIsGoodForItsOwnListOnly() {
    create(item(tea(), 1));
    create(item(tea(), 1));
    String token = orders.listOrders(mine().setPageSize(1).build()).getNextPageToken();

    for (ListOrdersRequest.Builder other :
        List.of(
            mine().setUserId(users.active().toString()),
            mine().clearUserId(),
            mine().addStates(Order.State.STATE_CONFIRMED),
            mine().setCreateTimeFrom(Timestamp.getDefaultInstance()),
            mine().setOrderBy("create_time"))) {
      StatusRuntimeException status =
          refused(
              Code.INVALID_ARGUMENT, () -> orders.listOrders(other.setPageToken(token).build()));
      assertThat(Details.reasonOf(status)).isEqualTo("PAGE_TOKEN_INVALID");
    }
  }

  private ListOrdersRequest.Builder mine() {
    return ListOrdersRequest.newBuilder().setUserId(user);
  }
}
