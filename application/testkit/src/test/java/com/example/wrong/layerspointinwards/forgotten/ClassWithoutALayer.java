package com.example.wrong.layerspointinwards.forgotten;

/** Wrong: no layer has this package. */
record ClassWithoutALayer(String name) {}
