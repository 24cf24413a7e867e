package com.example.wrong.packageshavenocycles.domain.cart;

import com.example.wrong.packageshavenocycles.domain.shared.Egg;

/** Wrong: comes before the egg, and after it. */
public record Hen(Egg egg) {}
