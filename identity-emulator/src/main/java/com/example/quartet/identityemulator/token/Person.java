package com.example.quartet.identityemulator.token;

import java.time.Instant;
import java.util.Set;

import com.example.quartet.identityemulator.directory.Tenant;
import com.example.quartet.identityemulator.directory.User;

/**
 * Somebody who has signed in: who they are in which tenant, since when, in which session.
 *
 * @param sid the session's name, the same in all its tokens
 * @param contexts the authentication contexts that this sign-in satisfies, as acrs
 */
public record Person(Tenant tenant, User user, String sid, Instant authenticated, Set<String> contexts) {

}
