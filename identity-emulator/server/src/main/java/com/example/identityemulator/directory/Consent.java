package com.example.identityemulator.directory;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody's agreement that a client may use an API.
 *
 * @param principal who agreed; null if an administrator did for everybody
 */
public record Consent(UUID tenant, UUID client, UUID principal, UUID resource, Set<String> scopes) {

}
