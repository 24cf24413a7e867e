package dev.cartwright.gateway;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows which HTTP methods each path has, for clients that asked for another one. */
final class HttpPaths {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final String SEGMENT = "[^/:]+";

  private final List<Known> all;

  private HttpPaths(List<Known> all) {
    this.all = all;
  }

  /** Returns the paths of these methods, which all have an HTTP form. */
  static HttpPaths of(Collection<MethodDescriptor> methods) {
    return new HttpPaths(methods.stream().map(HttpPaths::known).toList());
  }

  /** Returns the methods that a path has, as the header {@code Allow} lists them. */
  String allowedAt(String path) {
    List<String> methods =
        all.stream()
            .filter(known -> known.path().matcher(path).matches())
            .map(Known::method)
            .sorted()
            .toList();
    return String.join(", ", methods);
  }

  /** Returns the path of a rule, with its variables in braces. */
  static String templateOf(HttpRule rule) {
    return switch (rule.getPatternCase()) {
      case GET -> rule.getGet();
      case PUT -> rule.getPut();
      case POST -> rule.getPost();
      case DELETE -> rule.getDelete();
      case PATCH -> rule.getPatch();
      case CUSTOM -> rule.getCustom().getPath();
      case PATTERN_NOT_SET -> "";
    };
  }

  private static Known known(MethodDescriptor method) {
    HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
    String template = templateOf(rule);
    // Outside of variables, the templates have letters, digits, slashes and colons only.
    String pattern = VARIABLE.matcher(template).replaceAll(Matcher.quoteReplacement(SEGMENT));
    return new Known(rule.getPatternCase().name(), Pattern.compile(pattern));
  }

  private record Known(String method, Pattern path) {}
}
