package com.example.identityemulator.directory;

import java.util.List;

import com.example.identityemulator.policy.ConditionalAccessPolicy;

/**
 * Registrations that have passed every check.
 */
record Snapshot(DirectoryFile file, List<AppRegistration> applications, List<ConditionalAccessPolicy> policies) {

}
