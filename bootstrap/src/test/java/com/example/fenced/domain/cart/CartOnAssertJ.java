package com.example.fenced.domain.cart;

import org.assertj.core.api.Condition;

/** Wrong: the domain knows a test library. */
record CartOnAssertJ(Condition<String> it) {}
