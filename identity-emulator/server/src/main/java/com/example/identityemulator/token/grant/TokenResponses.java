package com.example.identityemulator.token.grant;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.journal.Journal;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.protocol.Permissions;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.token.AccessTokens;
import com.example.identityemulator.token.ClientInfo;
import com.example.identityemulator.token.CurrentPeople;
import com.example.identityemulator.token.Grant;
import com.example.identityemulator.token.GrantPolicies;
import com.example.identityemulator.token.Grants;
import com.example.identityemulator.token.IdTokens;
import com.example.identityemulator.token.SignedInPerson;
import com.example.identityemulator.token.TokenLifetimes;
import com.nimbusds.jwt.JWTClaimsSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Puts together what a person's grant is worth: an access token for one API, and what
 * OpenID Connect adds.
 */
@Component
class TokenResponses {

	private static final Logger log = LoggerFactory.getLogger(TokenResponses.class);

	private final Directory directory;

	private final CurrentPeople people;

	private final Permissions permissions;

	private final GrantPolicies policies;

	private final AccessTokens accessTokens;

	private final IdTokens idTokens;

	private final Grants grants;

	private final TokenLifetimes lifetimes;

	TokenResponses(Directory directory, CurrentPeople people, Permissions permissions, GrantPolicies policies,
			AccessTokens accessTokens, IdTokens idTokens, Grants grants, TokenLifetimes lifetimes) {
		this.directory = directory;
		this.people = people;
		this.permissions = permissions;
		this.policies = policies;
		this.accessTokens = accessTokens;
		this.idTokens = idTokens;
		this.grants = grants;
		this.lifetimes = lifetimes;
	}

	/**
	 * Answers with the API that the token request names, or else the first of the
	 * sign-in.
	 * @param signedIn the person of the grant, as the tenant asked knows them
	 */
	TokenResponse forGrant(TokenRequest call, Grant grant, SignedInPerson signedIn) {
		SignedInPerson person = this.people.now(signedIn);
		Scopes signIn = Scopes.parse(grant.scope(), call.client(), this.directory);
		Scopes.RequestedScopes asked = Scopes.parse(call.form().text("scope"), call.client(), this.directory)
			.requireMatching(call.form())
			.only()
			.or(() -> ofSignIn(signIn, call))
			.orElseGet(() -> openId(signIn));
		ClaimsRequest claims = ClaimsRequest.parse(call.form().text("claims"));
		requireContexts(claims, person, asked.api(), call);
		Set<String> scopes = this.permissions.granted(person.user(), call.client(), asked);
		this.policies.require(person, grant, asked.api(), claims);
		Journal.note("%s agreed to %s at %s".formatted(person.user(), scopes, asked.api()));
		Optional<Map<String, Object>> confirmation = KeyConfirmation.askedBy(call.form());
		String accessToken = sign(this.accessTokens.forPerson(person, call.client(), call.proof(), asked, scopes,
				claims.or(grant.claims())), confirmation);
		String refreshToken = signIn.hasOfflineAccess() ? this.grants.refreshToken(grant) : null;
		String idToken = signIn.hasOpenId() ? this.idTokens.issue(person, call.client(), grant) : null;
		log.info("Token issued for {} to {}, resource {}, grant {}", person.user(), call.client(), asked.api(),
				call.form().text("grant_type"));
		return new TokenResponse(type(confirmation),
				scopes.stream().map(asked::fullName).collect(Collectors.joining(" ")), seconds(asked.api()),
				seconds(asked.api()), accessToken, refreshToken, idToken, call.form().text("client_info").equals("1")
						? ClientInfo.of(this.directory.homeOf(person.user())) : null);
	}

	/**
	 * Without a scope the API of the sign-in is meant; for itself an application must say
	 * so.
	 */
	private Optional<Scopes.RequestedScopes> ofSignIn(Scopes signIn, TokenRequest call) {
		Optional<Scopes.RequestedScopes> first = signIn.first();
		if (call.form().text("grant_type").equals("refresh_token")
				&& first.filter((asked) -> asked.api().equals(call.client())).isPresent()) {
			throw new AadstsException(AadstsError.TOKEN_FOR_ITSELF, call.client().clientId(),
					call.client().displayName());
		}
		return first;
	}

	private void requireContexts(ClaimsRequest claims, SignedInPerson person, AppRegistration api, TokenRequest call) {
		if (!person.contexts().containsAll(claims.contexts())) {
			throw new AadstsException(AadstsError.STRONGER_SIGN_IN_NEEDED, api.displayName())
				.withClaims(call.form().text("claims"));
		}
	}

	/**
	 * Answers an application that acts for itself.
	 * @param name what the application called the API
	 */
	TokenResponse forApplication(TokenRequest call, AppRegistration api, String name) {
		var tenant = call.authority().tenantForApplications();
		Optional<Map<String, Object>> confirmation = KeyConfirmation.askedBy(call.form());
		String accessToken = sign(this.accessTokens.forApplication(tenant, call.client(), call.proof(), api, name),
				confirmation);
		Journal.note("Token issued for %s in %s".formatted(api, tenant.displayName()));
		log.info("Token issued to {} for itself in {}, resource {}, grant client_credentials", call.client(),
				tenant.displayName(), api);
		return TokenResponse.accessTokenOnly(type(confirmation), accessToken, seconds(api));
	}

	private Scopes.RequestedScopes openId(Scopes signIn) {
		Set<String> names = new LinkedHashSet<>(signIn.openId());
		names.remove(Scopes.OFFLINE_ACCESS); // it says how long, not what
		return new Scopes.RequestedScopes(this.directory.microsoftGraph(), "", names);
	}

	private String sign(JWTClaimsSet claims, Optional<Map<String, Object>> confirmation) {
		return this.accessTokens
			.sign(confirmation.map((key) -> new JWTClaimsSet.Builder(claims).claim("cnf", key).build()).orElse(claims));
	}

	private static String type(Optional<Map<String, Object>> confirmation) {
		return confirmation.isPresent() ? "pop" : "Bearer";
	}

	private long seconds(AppRegistration api) {
		return this.lifetimes.accessToken(api).toSeconds();
	}

}
