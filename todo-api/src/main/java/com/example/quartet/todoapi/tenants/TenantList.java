package com.example.quartet.todoapi.tenants;

import java.util.List;

/**
 * The organisations that are connected now, and how that came about.
 *
 * @param items the latest first
 * @param events the latest first, a hundred at most
 */
record TenantList(List<ConnectedTenant> items, List<TenantEvent> events) {
}
