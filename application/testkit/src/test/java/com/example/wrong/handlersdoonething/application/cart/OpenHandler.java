package com.example.wrong.handlersdoonething.application.cart;

/** Wrong: not final. */
class OpenHandler {

  /** Fine. */
  public OpenHandler() {}

  /** Fine. */
  public void handle() {}
}
