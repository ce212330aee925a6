package com.example.quartet.webapp.pages;

/**
 * A link in the navigation: every bean of this type is one, and {@code @Order} says
 * where.
 *
 * @param name key of the message on it, by which its pages call themselves in the layout
 * @param address path within the site
 * @param icon class of a Bootstrap icon, such as {@code bi-person}
 */
public record NavigationLink(String name, String address, String icon) {
}
