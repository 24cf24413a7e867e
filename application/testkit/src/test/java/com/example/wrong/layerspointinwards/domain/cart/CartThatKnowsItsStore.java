package com.example.wrong.layerspointinwards.domain.cart;

import com.example.wrong.layerspointinwards.memory.cart.Store;

/** Wrong: the domain knows an adapter. */
record CartThatKnowsItsStore(Store store) {}
