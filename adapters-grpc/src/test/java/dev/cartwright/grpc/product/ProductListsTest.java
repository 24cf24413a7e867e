package dev.cartwright.grpc.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.BadRequest;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.product.v1.ListProductsRequest;
import dev.cartwright.proto.product.v1.ListProductsResponse;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.ProductServiceGrpc;
import dev.cartwright.proto.product.v1.ProductServiceGrpc.ProductServiceBlockingStub;
import dev.cartwright.proto.product.v1.SearchProductsRequest;
import dev.cartwright.proto.product.v1.SearchProductsResponse;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The paged lists of the product service. */
class ProductListsTest {

  private static final Money EURO = Money.of(100, "EUR");
  private static final Money YEN = Money.of(100, "JPY");

  private final InProcess service = InProcess.serve(ProductServices.inMemory());
  private final ProductServiceBlockingStub products =
      ProductServiceGrpc.newBlockingStub(service.channel());
  private final RemoteProducts remote = new RemoteProducts(service.channel());

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void onlyActiveProductsAreListedUnlessAsked() {
    String active = remote.active("Active", EURO).toString();
    String draft = remote.draft("Draft", EURO).toString();
    String archived = remote.archived("Archived", EURO).toString();

    assertThat(ids(list(request().build()))).containsExactly(active);
    assertThat(
            ids(
                list(
                    request()
                        .addStatuses(Product.Status.STATUS_DRAFT)
                        .addStatuses(Product.Status.STATUS_ARCHIVED)
                        .build())))
        .containsExactly(archived, draft);
  }

  @Test
  void aListGoesByNameUnlessAsked() {
    String pot = remote.active("Pot", EURO).toString();
    String cup = remote.active("Cup", YEN).toString();

    assertThat(ids(list(request().build()))).containsExactly(cup, pot);
    assertThat(ids(list(request().setOrderBy("create_time").build()))).containsExactly(pot, cup);
    assertThat(ids(list(request().setOrderBy("create_time desc").build())))
        .containsExactly(cup, pot);
    assertThat(ids(list(request().setOrderBy("sku").build()))).containsExactlyInAnyOrder(cup, pot);
    assertThat(ids(list(request().setCurrencyCode("JPY").build()))).containsExactly(cup);
  }

  @Test
  void aListIsReadPageByPage() {
    String cup = remote.active("Cup", EURO).toString();
    String pot = remote.active("Pot", EURO).toString();
    ListProductsRequest.Builder one = request().setPageSize(1);
    ListProductsResponse first = list(one.build());
    ListProductsResponse second = list(one.setPageToken(first.getNextPageToken()).build());

    assertThat(ids(first)).containsExactly(cup);
    assertThat(ids(second)).containsExactly(pot);
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void aTokenOfAnotherListIsInvalid() {
    List<ProductId> two = List.of(remote.active("Cup", EURO), remote.active("Pot", EURO));
    String token = list(request().setPageSize(two.size() - 1).build()).getNextPageToken();

    for (ListProductsRequest other :
        List.of(
            request().setPageToken(token).setOrderBy("sku").build(),
            request().setPageToken(token).setCurrencyCode("EUR").build(),
            request().setPageToken("nonsense").build())) {
      StatusRuntimeException status = refusalOf(() -> list(other));

      assertThat(status.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(Details.reasonOf(status)).isEqualTo("PAGE_TOKEN_INVALID");
    }
  }

  @Test
  void everyWrongFieldOfAListIsReportedAtOnce() {
    ListProductsRequest wrong =
        request()
            .setPageSize(-1)
            .addStatusesValue(99)
            .setCurrencyCode("euro")
            .setOrderBy("price")
            .build();

    assertThat(fieldsOf(refusalOf(() -> list(wrong))))
        .containsExactlyInAnyOrder("page_size", "statuses", "currency_code", "order_by");
  }

  @Test
  void aSearchFindsTheBestMatchFirst() {
    String pot = remote.active("Tea pot of iron", EURO).toString();
    String cup = remote.active("Cup", EURO).toString();
    SearchProductsResponse found =
        products.searchProducts(SearchProductsRequest.newBuilder().setQuery("iron pot").build());

    assertThat(found.getProductsList())
        .extracting(Product::getProductId)
        .containsExactly(pot)
        .doesNotContain(cup);
  }

  @Test
  void aSearchIsReadPageByPageWithItsOwnTokens() {
    String cup = remote.active("Tea cup", EURO).toString();
    String pot = remote.active("Tea pot", EURO).toString();
    SearchProductsRequest.Builder one =
        SearchProductsRequest.newBuilder().setQuery("tea").setPageSize(1);
    SearchProductsResponse first = products.searchProducts(one.build());
    String token = first.getNextPageToken();
    SearchProductsResponse second = products.searchProducts(one.setPageToken(token).build());

    assertThat(List.of(first.getProducts(0), second.getProducts(0)))
        .extracting(Product::getProductId)
        .containsExactlyInAnyOrder(cup, pot);
    assertThat(second.getNextPageToken()).isEmpty();
    assertThat(
            Details.reasonOf(refusalOf(() -> products.searchProducts(one.setQuery("pot").build()))))
        .isEqualTo("PAGE_TOKEN_INVALID");
  }

  @Test
  void aSearchNeedsWords() {
    assertThat(
            fieldsOf(
                refusalOf(
                    () -> products.searchProducts(SearchProductsRequest.getDefaultInstance()))))
        .containsExactly("query");
  }

  private ListProductsResponse list(ListProductsRequest request) {
    return products.listProducts(request);
  }

  private static ListProductsRequest.Builder request() {
    return ListProductsRequest.newBuilder();
  }

  private static List<String> ids(ListProductsResponse response) {
    return response.getProductsList().stream().map(Product::getProductId).toList();
  }

  private static StatusRuntimeException refusalOf(ThrowingCallable call) {
    return catchThrowableOfType(StatusRuntimeException.class, call);
  }

  private static List<String> fieldsOf(StatusRuntimeException status) {
    return Details.of(status, BadRequest.class).orElseThrow().getFieldViolationsList().stream()
        .map(BadRequest.FieldViolation::getField)
        .toList();
  }
}
