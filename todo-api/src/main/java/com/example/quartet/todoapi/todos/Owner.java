package com.example.quartet.todoapi.todos;

/**
 * Whose to-do it is.
 *
 * @param tid the person's tenant
 * @param oid the person within that tenant: the same in every app, unlike sub
 */
record Owner(String tid, String oid) {
}
