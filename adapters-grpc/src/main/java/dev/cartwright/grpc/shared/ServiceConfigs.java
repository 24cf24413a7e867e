package dev.cartwright.grpc.shared;

import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes what gRPC calls a service config: its JSON as maps, every number a double. */
final class ServiceConfigs {

  private static final double ATTEMPTS_MAX = 3;
  private static final Map<String, Object> RETRY_POLICY =
      Map.of(
          "maxAttempts",
          ATTEMPTS_MAX,
          "initialBackoff",
          "0.05s",
          "maxBackoff",
          "0.5s",
          "backoffMultiplier",
          2.0,
          "retryableStatusCodes",
          List.of("UNAVAILABLE"));

  /** Retries stop while more than about half of the calls fail: they would only add load. */
  private static final Map<String, Object> RETRY_THROTTLING =
      Map.of("maxTokens", 10.0, "tokenRatio", 0.1);

  private ServiceConfigs() {}

  static Map<String, Object> of(ChannelSettings settings) {
    return Map.of(
        "loadBalancingConfig", List.of(Map.of("round_robin", Map.of())),
        "healthCheckConfig", Map.of("serviceName", settings.service().getName()),
        "retryThrottling", RETRY_THROTTLING,
        "methodConfig", methods(settings));
  }

  private static List<Map<String, Object>> methods(ChannelSettings settings) {
    String timeout = seconds(settings.timeout());
    List<Map<String, Object>> methods = new ArrayList<>();
    methods.add(
        Map.of(
            "name", List.of(Map.of("service", settings.service().getName())), "timeout", timeout));
    if (!settings.repeatable().isEmpty()) {
      methods.add(
          Map.of(
              "name", names(settings.repeatable()),
              "timeout", timeout,
              "retryPolicy", RETRY_POLICY));
    }
    return methods;
  }

  private static List<Map<String, String>> names(Set<MethodDescriptor<?, ?>> methods) {
    List<Map<String, String>> names = new ArrayList<>();
    for (MethodDescriptor<?, ?> method : methods) {
      names.add(
          Map.of(
              "service", String.valueOf(method.getServiceName()),
              "method", String.valueOf(method.getBareMethodName())));
    }
    return names;
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3fs", time.toMillis() / 1000.0);
  }
}
