package com.example.wrong.adapterspasscontracts.memory.cart;

/** Extends no contract, which is wrong. */
final class AdapterWithAnotherTestTest {}
