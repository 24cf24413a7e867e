package dev.cartwright.simulator.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts something around every call of a port, whatever the port is. */
final class PortCalls {

  private PortCalls() {}

  /** A call that is going to be made. */
  @FunctionalInterface
  interface Step {

    /** Makes the call. */
    @Nullable Object take() throws Throwable;
  }

  /** Returns the port with {@code around} each of its calls. */
  static <T> T through(Class<T> port, T real, UnaryOperator<Step> around) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              Step call = () -> call(method, real, arguments);
              boolean isOfThePort = method.getDeclaringClass() != Object.class;
              return isOfThePort ? around.apply(call).take() : call.take();
            }));
  }

  private static @Nullable Object call(Method method, Object real, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
