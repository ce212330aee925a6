package com.example.identityemulator.token.grant;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.token.ClaimReader;
import com.example.identityemulator.token.Grant;
import com.example.identityemulator.token.Revocations;
import com.example.identityemulator.token.SignedInPerson;
import com.example.identityemulator.token.StrongSignIns;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.stereotype.Component;

/**
 * An API trades the token it was called with for one that the next API accepts, and the
 * person stays the same.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow">On-behalf-of</a>
 */
@Component
class OnBehalfOfGrant implements TokenGrant {

	private final Directory directory;

	private final SigningKeys keys;

	private final TokenResponses answers;

	private final StrongSignIns strongSignIns;

	private final Clock clock;

	OnBehalfOfGrant(Directory directory, SigningKeys keys, TokenResponses answers, StrongSignIns strongSignIns,
			Clock clock) {
		this.directory = directory;
		this.keys = keys;
		this.answers = answers;
		this.strongSignIns = strongSignIns;
		this.clock = clock;
	}

	@Override
	public boolean answersTo(String grantType) {
		return grantType.equals("urn:ietf:params:oauth:grant-type:jwt-bearer");
	}

	@Override
	public TokenResponse redeem(TokenRequest call) {
		call.requireProof();
		String assertion = call.form().require("assertion");
		String scope = call.form().require("scope");
		if (!call.form().require("requested_token_use").equals("on_behalf_of")) {
			throw new AadstsException(AadstsError.INVALID_REQUEST,
					"The value of 'requested_token_use' must be 'on_behalf_of'.");
		}
		try {
			SignedInPerson person = person(assertion, call);
			Grant grant = new Grant(person, call.client(), null, RedirectType.WEB, null, null, scope, null,
					ClaimsRequest.NONE, this.clock.instant(), UUID.randomUUID().toString());
			return this.answers.forGrant(call, grant, person);
		}
		catch (ParseException ex) {
			throw new AadstsException(AadstsError.ON_BEHALF_OF_SIGNATURE, "The assertion is not a token.");
		}
	}

	private SignedInPerson person(String assertion, TokenRequest call) throws ParseException {
		SignedJWT token = SignedJWT.parse(assertion);
		require(this.keys.hasSigned(token), AadstsError.ON_BEHALF_OF_SIGNATURE,
				"The signature does not match a key of this service.");
		JWTClaimsSet claims = token.getJWTClaimsSet();
		require(!ClaimReader.isOver(claims, this.clock.instant()), AadstsError.ON_BEHALF_OF_EXPIRED);
		AppRegistration client = call.client();
		String audience = ClaimReader.audience(claims);
		require(client.isCalled(audience), AadstsError.ON_BEHALF_OF_AUDIENCE, audience, client.clientId());
		// an application is its own subject; idtyp comes only to an API that asked for it
		require(claims.getClaim("scp") != null || !Objects.equals(claims.getSubject(), claims.getClaim("oid")),
				AadstsError.APP_MAY_NOT_ACT_FOR_ITSELF, client.clientId());
		require(claims.getClaim("scp") != null, AadstsError.ON_BEHALF_OF_SIGNATURE,
				"The assertion is not an access token.");
		User user = ClaimReader.oid(claims)
			.flatMap(this.directory::user)
			.orElseThrow(() -> new AadstsException(AadstsError.REVOKED));
		require(call.authority().tenant().filter((tenant) -> !tenant.id().equals(user.tenantId())).isEmpty(),
				AadstsError.ON_BEHALF_OF_SIGNATURE, "The assertion was issued by another tenant.");
		// how the person signed in does not change on the way
		Set<String> contexts = ClaimReader.texts(claims, "acrs");
		boolean strong = !contexts.isEmpty() || ClaimReader.texts(claims, "amr").contains("mfa")
				|| this.strongSignIns.knows(claims.getStringClaim("sid"));
		Date signedIn = claims.getDateClaim("auth_time");
		Instant authenticated = (signedIn != null) ? signedIn.toInstant() : Revocations.issued(claims);
		return new SignedInPerson(this.directory.tenantOf(user), user, claims.getStringClaim("sid"), authenticated,
				strong, contexts);
	}

	private void require(boolean fine, AadstsError error, Object... details) {
		if (!fine) {
			throw new AadstsException(error, details);
		}
	}

}
