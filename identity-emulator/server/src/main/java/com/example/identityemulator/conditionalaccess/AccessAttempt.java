package com.example.identityemulator.conditionalaccess;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.User;

/**
 * What a person is about to reach, and how they have shown who they are.
 *
 * @param user as the tenant asked knows them
 * @param applications what is to be reached
 * @param contexts the authentication contexts asked for, such as c1
 * @param policies further policies to satisfy, by a claims challenge
 * @param strong whether more than a password was shown
 * @param authenticated when they signed in
 */
public record AccessAttempt(User user, Set<AppRegistration> applications, Set<String> contexts, Set<UUID> policies,
		ClientType client, Circumstances circumstances, boolean strong, Instant authenticated) {

}
