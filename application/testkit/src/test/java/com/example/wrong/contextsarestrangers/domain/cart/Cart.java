package com.example.wrong.contextsarestrangers.domain.cart;

/** Known by others, which is wrong. */
public record Cart(String name) {}
