package com.example.identityemulator.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.state.EntryFormat;
import com.example.identityemulator.state.StateFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A grant as it is written down: by the ids of those it is about, because they may have
 * changed when it is read again.
 */
record GrantRecord(UUID user, String sid, Instant authenticated, boolean strong, Set<String> contexts, UUID client,
		@Nullable String redirectUri, RedirectType type, @Nullable String challenge, @Nullable String challengeMethod,
		String scope, @Nullable String nonce, ClaimsRequest claims, Instant issued, String family) {

	static EntryFormat<Grant> in(StateFile file, Directory directory) {
		return new EntryFormat<>(file, GrantRecord::of,
				(node) -> JsonMapper.shared().treeToValue(node, GrantRecord.class).restore(directory));
	}

	private static GrantRecord of(Grant grant) {
		SignedInPerson person = grant.person();
		return new GrantRecord(person.user().id(), person.sid(), person.authenticated(), person.strong(),
				person.contexts(), grant.client().appId(), grant.redirectUri(), grant.type(), grant.challenge(),
				grant.challengeMethod(), grant.scope(), grant.nonce(), grant.claims(), grant.issued(), grant.family());
	}

	/**
	 * Nothing, if the person or the application is there no more.
	 */
	private Optional<Grant> restore(Directory directory) {
		return directory.user(this.user)
			.filter(User::accountEnabled)
			.flatMap((found) -> directory.application(this.client.toString())
				.map((app) -> new Grant(
						new SignedInPerson(directory.tenantOf(found), found, this.sid, this.authenticated, this.strong,
								this.contexts),
						app, this.redirectUri, this.type, this.challenge, this.challengeMethod, this.scope, this.nonce,
						this.claims, this.issued, this.family)));
	}

}
