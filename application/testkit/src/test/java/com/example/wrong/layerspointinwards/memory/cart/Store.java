package com.example.wrong.layerspointinwards.memory.cart;

/** Known by the domain, which is wrong. */
public record Store(String name) {}
