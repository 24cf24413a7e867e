package com.example.wrong.packagesarenullmarked.domain.cart;

/** Wrong: its package says nothing of null. */
record CartInAnUnmarkedPackage(String name) {}
