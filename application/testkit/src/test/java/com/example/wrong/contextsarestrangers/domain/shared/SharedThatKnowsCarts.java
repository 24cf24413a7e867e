package com.example.wrong.contextsarestrangers.domain.shared;

import com.example.wrong.contextsarestrangers.domain.cart.Cart;

/** Wrong: what all share knows one of them. */
record SharedThatKnowsCarts(Cart cart) {}
