package com.example.wrong.packageshavenocycles.domain.shared;

import com.example.wrong.packageshavenocycles.domain.cart.Hen;

/** Wrong: comes before the hen, and after it. */
public record Egg(Hen hen) {}
