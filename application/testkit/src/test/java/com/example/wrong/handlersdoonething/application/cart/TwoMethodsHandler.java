package com.example.wrong.handlersdoonething.application.cart;

/** Wrong: does two things. */
final class TwoMethodsHandler {

  /** Fine. */
  public TwoMethodsHandler() {}

  /** Fine. */
  public void handle() {}

  /** One too many. */
  public void handleAnother() {}
}
