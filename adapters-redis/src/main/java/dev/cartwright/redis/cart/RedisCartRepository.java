package dev.cartwright.redis.cart;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.redis.shared.Failures;
import java.util.Map;
import java.util.Optional;
import org.redisson.api.RBatch;
import org.redisson.api.RFuture;
import org.redisson.api.RMapAsync;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;

/** A {@link CartRepository} of one Redis hash for each cart, {@code cart:<user id>}. */
public final class RedisCartRepository implements CartRepository {

  private static final String PORT = "CartRepository";

  private final RedissonClient client;
  private final VersionedWrite hashes;

  /** Creates a repository on connections that the caller closes. */
  public RedisCartRepository(RedissonClient client) {
    this.client = requireNonNull(client, "client");
    this.hashes = new VersionedWrite(client);
  }

  @Override
  public Optional<Cart> find(UserId user) {
    try {
      Map<String, String> fields = readAndKeep(CartText.key(user));
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(Cart.restore(CartText.toSnapshot(user, fields)));
    } catch (InvalidValueException e) {
      throw new PortException.CorruptData(CartText.key(user), e);
    } catch (RedisException e) {
      throw failure(user, e);
    }
  }

  @Override
  public Cart save(Cart cart) {
    Cart saved = Cart.restore(cart.snapshot());
    UserId user = cart.stored().user();
    try {
      boolean written =
          hashes.write(
              CartText.key(user),
              CartText.toFields(cart.stored()),
              CartText.toFields(saved.stored()),
              Cart.IDLE_MAX);
      if (!written) {
        throw new PortException.StaleWrite(cart);
      }
      return saved;
    } catch (RedisException e) {
      throw failure(user, e);
    }
  }

  /** Reads a hash and starts its time anew, in one round trip. */
  private Map<String, String> readAndKeep(String key) {
    RBatch batch = client.createBatch();
    RMapAsync<String, String> hash = batch.getMap(key);
    RFuture<Map<String, String>> fields = hash.readAllMapAsync();
    var unused = hash.expireAsync(Cart.IDLE_MAX);
    batch.execute();
    return fields.toCompletableFuture().join();
  }

  private static RuntimeException failure(UserId user, RedisException e) {
    String message = e.getMessage();
    return message != null && message.startsWith("WRONGTYPE")
        ? new PortException.CorruptData(CartText.key(user), e)
        : Failures.translate(PORT, e);
  }
}
