package com.example.wrong.testsusenomocks.memory.cart;

import org.mockito.Mockito;

/** Wrong: mocks what has an in-memory adapter. */
final class TestThatMocks {

  private TestThatMocks() {}

  static CharSequence text() {
    return Mockito.mock(CharSequence.class);
  }
}
