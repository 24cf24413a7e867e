package dev.cartwright.grpc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.grpc.error.Details;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestFieldsTest {

  private final RequestFields fields = new RequestFields();

  @Test
  void everyProblemIsReportedAtOnce() {
    Field<ProductId> product = fields.required("product_id", "x", ProductId::parse);
    Field<Quantity> quantity = fields.in("items[2]").read("quantity", () -> new Quantity(1000));
    Field<String> name = fields.required("name", " ", text -> text);

    BadRequest bad =
        details(() -> List.of(product.get(), quantity.get(), name.get()), BadRequest.class);

    assertThat(bad.getFieldViolationsList())
        .extracting(BadRequest.FieldViolation::getField)
        .containsExactly("product_id", "items[2].quantity", "name");
    assertThat(bad.getFieldViolations(1).getDescription()).contains("1000").contains("1..999");
  }

  @Test
  void everyPartOfAValueOfSeveralPartsIsNamed() {
    Field<PostalAddress> address =
        fields.readParts(
            "address",
            () ->
                new PostalAddress(
                    "", List.of(), "", "", "", new RegionCode("DE"), Optional.of("\u0000")));

    BadRequest bad = details(address::get, BadRequest.class);

    assertThat(bad.getFieldViolationsList())
        .extracting(BadRequest.FieldViolation::getField)
        .containsExactly("address.recipient", "address.lines", "address.locality", "address.phone");
  }

  @Test
  void aMissingRequestIdHasAReasonOfItsOwn() {
    Field<RequestId> key = fields.requestId("");

    assertThat(details(key::get, ErrorInfo.class).getReason()).isEqualTo("REQUEST_ID_REQUIRED");
  }

  @Test
  void problemsOfSeveralReasonsAreAnInvalidRequest() {
    Field<RequestId> key = fields.requestId("");
    fields.reject("name", "is required");

    assertThat(details(key::get, ErrorInfo.class).getReason()).isEqualTo("INVALID_REQUEST");
  }

  @Test
  void moreProblemsThanFitAreCounted() {
    IntStream.range(0, 50).forEach(i -> fields.reject("items[" + i + "]", "is required"));

    assertThat(details(() -> "", BadRequest.class).getFieldViolationsCount()).isEqualTo(20);
    assertThat(details(() -> "", ErrorInfo.class).getMetadataMap())
        .containsEntry("omitted_count", "30");
  }

  @Test
  void longProblemsStayBelowTheMetadataLimit() {
    IntStream.range(0, 20).forEach(i -> fields.reject("items[" + i + "]", "x".repeat(1000)));

    assertThat(details(() -> "", BadRequest.class).getSerializedSize()).isLessThan(4200);
    assertThat(details(() -> "", ErrorInfo.class).getMetadataMap()).containsKey("omitted_count");
  }

  @Test
  void tooManyItemsAreRefusedUnread() {
    Field<List<Object>> items =
        fields.each(
            "items",
            3,
            2,
            item ->
                i -> {
                  throw new AssertionError("item " + i + " was read");
                });

    assertThat(details(items::get, BadRequest.class).getFieldViolations(0).getField())
        .isEqualTo("items");
  }

  @Test
  void rightFieldsAreBuilt() {
    Field<Quantity> quantity = fields.read("quantity", () -> new Quantity(3));
    Field<Optional<RequestId>> key = fields.optionalRequestId("");

    assertThat(fields.build(quantity::get)).isEqualTo(new Quantity(3));
    assertThat(fields.build(key::get)).isEmpty();
  }

  private <M extends Message> M details(Supplier<?> build, Class<M> type) {
    StatusRuntimeException refused =
        catchThrowableOfType(StatusRuntimeException.class, () -> fields.<Object>build(build::get));
    assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    return Details.of(refused, type).orElseThrow();
  }
}
