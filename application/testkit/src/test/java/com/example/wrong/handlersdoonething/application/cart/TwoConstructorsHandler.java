package com.example.wrong.handlersdoonething.application.cart;

/** Wrong: made in two ways. */
final class TwoConstructorsHandler {

  private final String name;

  /** Fine. */
  public TwoConstructorsHandler() {
    this("default");
  }

  /** One too many. */
  public TwoConstructorsHandler(String name) {
    this.name = name;
  }

  /** Fine. */
  public String handle() {
    return name;
  }
}
