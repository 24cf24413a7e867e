package dev.cartwright.bootstrap.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the environment variable that fills a component of a configuration record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /** The key without its prefix: {@code CARTWRIGHT_}, and the executable's name if not shared. */
  String value();

  /** What the setting does, as a sentence for docs/configuration.md. */
  String about();

  /** What counts when the variable is not set; a setting without it is required. */
  String byDefault() default "";

  /** Whether the variable has to be set (or else has a default, or is optional). */
  boolean required() default false;

  /** Whether the same variable serves every executable. */
  boolean shared() default false;

  /** The smallest value, in the form of the value; empty for no limit. */
  String min() default "";

  /** The largest value, in the form of the value; empty for no limit. */
  String max() default "";
}
