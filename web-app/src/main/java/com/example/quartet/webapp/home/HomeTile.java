package com.example.quartet.webapp.home;

/**
 * A way on from the home page: every bean of this type is one, and {@code @Order} says
 * where.
 *
 * @param title key of its heading
 * @param about key of the sentence below it
 * @param address path within the site
 * @param icon class of a Bootstrap icon, such as {@code bi-person}
 */
public record HomeTile(String title, String about, String address, String icon) {
}
