package com.example.quartet.todoapi.exports;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What an export tells of the person, of all that the downstream API knows.
 *
 * @param oid the person within their tenant
 * @param displayName how to address them
 * @param userPrincipalName what they sign in with
 * @param timeZone where their days begin and end
 * @param workingDays when they work
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TodoOwnerProfile(String oid, @Nullable String displayName, @Nullable String userPrincipalName, String timeZone,
		Set<String> workingDays) {
}
