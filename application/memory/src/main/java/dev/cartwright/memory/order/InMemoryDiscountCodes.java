package dev.cartwright.memory.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import java.util.Optional;
import java.util.OptionalInt;

/** {@link DiscountCodes} that it was told of. */
public final class InMemoryDiscountCodes implements DiscountCodes {

  private final InMemoryStore store;
  private final InMemoryTable<DiscountCode, Campaign> campaigns;
  private final InMemoryTable<OrderId, Use> uses;

  /** Creates a record of no codes that joins the transactions of {@code store}. */
  public InMemoryDiscountCodes(InMemoryStore store) {
    this.store = requireNonNull(store, "store");
    this.campaigns = store.newTable();
    this.uses = store.newTable();
  }

  /**
   * Says what a code gives from now on.
   *
   * @param usesMax how often all users together may use it, if that is limited
   * @param usesPerUserMax how often one user may use it, if that is limited
   */
  public void put(CodeOffer offer, OptionalInt usesMax, OptionalInt usesPerUserMax) {
    campaigns.put(offer.code(), new Campaign(offer, usesMax, usesPerUserMax));
  }

  @Override
  public Optional<CodeOffer> find(DiscountCode code, UserId user) {
    return store.atomically(() ->
        campaigns
            .find(code)
            .map(campaign -> campaign.offer().withUsedUp(!isLeft(campaign, code, user))));
  }

  @Override
  public boolean claim(DiscountCode code, UserId user, OrderId order) {
    return store.atomically(() -> {
      boolean left =
          campaigns.find(code).filter(campaign -> isLeft(campaign, code, user)).isPresent();
      if (left) {
        uses.put(order, new Use(code, user));
      }
      return left;
    });
  }

  @Override
  public void giveBack(DiscountCode code, UserId user, OrderId order) {
    store.inOneStep(() ->
        uses.find(order).filter(new Use(code, user)::equals).ifPresent(use -> uses.remove(order)));
  }

  private boolean isLeft(Campaign campaign, DiscountCode code, UserId user) {
    int byAll = uses.select(use -> use.code().equals(code)).size();
    int byUser = uses.select(new Use(code, user)::equals).size();
    return byAll < campaign.usesMax().orElse(Integer.MAX_VALUE)
        && byUser < campaign.usesPerUserMax().orElse(Integer.MAX_VALUE);
  }

  private record Campaign(CodeOffer offer, OptionalInt usesMax, OptionalInt usesPerUserMax) {}

  private record Use(DiscountCode code, UserId user) {}
}
