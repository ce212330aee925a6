package com.example.quartet.todoapi.tenants;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * An organisation whose people are let in.
 *
 * @param tid its tenant
 * @param connected since when
 * @param administrator the object id, in that tenant, of the person who connected it
 * @param administratorName for display alone
 */
record ConnectedTenant(@Id String tid, Instant connected, String administrator, @Nullable String administratorName) {
}
