package com.example.wrong.contextsarestrangers.domain.order;

import com.example.wrong.contextsarestrangers.domain.cart.Cart;

/** Wrong: a context knows another one. */
record OrderThatKnowsCarts(Cart cart) {}
