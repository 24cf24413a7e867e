package dev.cartwright.application.product;

import dev.cartwright.application.shared.AnswerFormat;
import dev.cartwright.application.shared.AnswerText;
import dev.cartwright.domain.product.Attributes;
import dev.cartwright.domain.product.Description;
import dev.cartwright.domain.product.Price;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductName;
import dev.cartwright.domain.product.ProductStatus;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.product.StockLevel;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How answers about products and their stock are kept. */
final class ProductAnswers {

  static final AnswerFormat<Product.Snapshot> PRODUCT =
      new AnswerFormat<>(
          ProductAnswers::write, ProductAnswers::readProduct, product -> Optional.empty());

  static final AnswerFormat<StockLevel> STOCK =
      new AnswerFormat<>(
          ProductAnswers::write, ProductAnswers::readStock, level -> Optional.empty());

  private ProductAnswers() {}

  private static AnswerText write(Product.Snapshot product) {
    ProductDetails details = product.details();
    Money price = details.price().amount();
    return AnswerText.empty()
        .with("product_id", product.id())
        .with("sku", details.sku().value())
        .with("name", details.name().value())
        .with("description", details.description().value())
        .with("amount_minor", price.amountMinor())
        .with("currency_code", price.currencyCode())
        .withEach(
            "attribute",
            details.attributes().values().entrySet().stream().map(ProductAnswers::write).toList())
        .with("status", product.status())
        .with("create_time", product.createTime())
        .with("update_time", product.updateTime())
        .with("version", product.version().number());
  }

  private static String write(Map.Entry<String, String> attribute) {
    return AnswerText.empty()
        .with("name", attribute.getKey())
        .with("value", attribute.getValue())
        .text();
  }

  private static AnswerText write(StockLevel level) {
    return AnswerText.empty()
        .with("product_id", level.product())
        .with("available", level.available())
        .with("held", level.held())
        .with("committed", level.committed())
        .with("update_time", level.updateTime());
  }

  private static Product.Snapshot readProduct(AnswerText text) {
    long amount = Long.parseLong(text.get("amount_minor"));
    return new Product.Snapshot(
        ProductId.parse(text.get("product_id")),
        new ProductDetails(
            new Sku(text.get("sku")),
            new ProductName(text.get("name")),
            new Description(text.get("description")),
            new Price(Money.of(amount, text.get("currency_code"))),
            readAttributes(text)),
        ProductStatus.valueOf(text.get("status")),
        Instant.parse(text.get("create_time")),
        Instant.parse(text.get("update_time")),
        new Version(Long.parseLong(text.get("version"))));
  }

  private static Attributes readAttributes(AnswerText text) {
    return Attributes.of(
        text.all("attribute").stream()
            .map(AnswerText::parse)
            .collect(Collectors.toMap(it -> it.get("name"), it -> it.get("value"))));
  }

  private static StockLevel readStock(AnswerText text) {
    return new StockLevel(
        ProductId.parse(text.get("product_id")),
        Long.parseLong(text.get("available")),
        Long.parseLong(text.get("held")),
        Long.parseLong(text.get("committed")),
        text.find("update_time").map(Instant::parse));
  }
}
