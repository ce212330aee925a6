package com.example.identityemulator.directory;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An administrator's rule: for this API, or this permission of it, a password is not
 * enough.
 *
 * @param scope the permission; null for the whole API
 * @param authenticationContext what acrs must name, such as c1
 */
public record AuthenticationDemand(UUID resourceId, @Nullable String scope, String authenticationContext) {

}
