package dev.cartwright.memory.order;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Lets something happen right after a read of a store, and before the next one. */
final class Meanwhile {

  private static final Set<String> READS = Set.of("find", "pendingOf");

  private int readsLeft;
  private Runnable work = () -> {};

  /** Does {@code work} after as many reads from now. */
  void afterReads(int reads, Runnable work) {
    this.readsLeft = reads;
    this.work = work;
  }

  /** Tells whether it has happened. */
  boolean hasHappened() {
    return readsLeft <= 0;
  }

  /** Returns the store, whose reads count. */
  <T> T in(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              try {
                Object answer = method.invoke(store, arguments);
                if (READS.contains(method.getName()) && --readsLeft == 0) {
                  work.run();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
