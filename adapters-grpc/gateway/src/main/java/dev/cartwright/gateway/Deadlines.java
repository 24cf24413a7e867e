package dev.cartwright.gateway;

import com.linecorp.armeria.common.HttpHeaders;
import dev.cartwright.grpc.error.FieldProblem;
import dev.cartwright.grpc.error.Statuses;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides how long a call may take: what the client says, or the default, but never too long. */
final class Deadlines {

  static final String HEADER = "grpc-timeout";

  /** At most eight digits and a unit, as gRPC over HTTP/2 says. */
  private static final Pattern FORM = Pattern.compile("(\\d{1,8})([HMSmun])");

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "H", ChronoUnit.HOURS,
          "M", ChronoUnit.MINUTES,
          "S", ChronoUnit.SECONDS,
          "m", ChronoUnit.MILLIS,
          "u", ChronoUnit.MICROS,
          "n", ChronoUnit.NANOS);

  private final GatewayLimits limits;

  Deadlines(GatewayLimits limits) {
    this.limits = limits;
  }

  Duration timeoutFor(HttpHeaders headers) {
    @Nullable String wish = headers.get(HEADER);
    if (wish == null) {
      return limits.timeout();
    }
    Duration wished = parse(wish);
    return wished.compareTo(limits.timeoutMax()) < 0 ? wished : limits.timeoutMax();
  }

  private static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    ChronoUnit unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
    if (unit == null) {
      throw Statuses.ofFields(
          List.of(
              new FieldProblem(
                  HEADER,
                  Statuses.INVALID_REQUEST,
                  "expected: 1 to 8 digits and H, M, S, m, u or n")));
    }
    return Duration.of(Long.parseLong(matcher.group(1)), unit);
  }
}
