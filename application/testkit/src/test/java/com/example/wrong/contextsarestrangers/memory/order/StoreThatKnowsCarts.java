package com.example.wrong.contextsarestrangers.memory.order;

import com.example.wrong.contextsarestrangers.domain.cart.Cart;

/** Wrong: an adapter of a context knows another context. */
record StoreThatKnowsCarts(Cart cart) {}
