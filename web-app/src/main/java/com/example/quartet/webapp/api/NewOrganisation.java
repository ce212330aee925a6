package com.example.quartet.webapp.api;

import org.jspecify.annotations.Nullable;

/**
 * Who connects an organisation, as their ID token names them.
 */
public record NewOrganisation(String administrator, @Nullable String administratorName) {
}
