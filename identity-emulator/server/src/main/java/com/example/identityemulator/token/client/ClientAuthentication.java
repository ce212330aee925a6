package com.example.identityemulator.token.client;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.state.StateFolder;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientAuthenticationVerifier;
import com.nimbusds.oauth2.sdk.auth.verifier.Context;
import com.nimbusds.oauth2.sdk.auth.verifier.InvalidClientException;
import com.nimbusds.oauth2.sdk.auth.verifier.JWTAudienceCheck;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * An application proves who it is by a secret in the body, by Basic, by a statement
 * signed with its certificate, or by a token of an issuer that its registration trusts.
 */
@Component
public class ClientAuthentication {

	private final Directory directory;

	private final EmulatorProperties settings;

	private final ClientAuthenticationVerifier<AppRegistration> verifier;

	private final FederatedTokens federatedTokens;

	private final Clock clock;

	ClientAuthentication(Directory directory, EmulatorProperties settings, StateFolder state,
			FederatedTokens federatedTokens, Clock clock) {
		this.directory = directory;
		this.settings = settings;
		this.federatedTokens = federatedTokens;
		this.clock = clock;
		this.verifier = new ClientAuthenticationVerifier<>(new RegisteredCredentials(clock), null, audiences(),
				JWTAudienceCheck.LEGACY, settings.assertionOnce() ? new UsedAssertions(state, clock) : null,
				UsedAssertions.ASSERTION_MEMORY.toSeconds());
	}

	/**
	 * Who calls the token endpoint.
	 */
	public Client authenticate(Authority authority, Form form, String header) {
		requireOneCredential(form, header);
		Optional<SignedJWT> federated = FederatedTokens.find(form);
		if (federated.isPresent()) {
			AppRegistration app = authority.application(form.require("client_id"));
			this.federatedTokens.verify(federated.get(), app);
			return new Client(app, Proof.FEDERATED_TOKEN);
		}
		com.nimbusds.oauth2.sdk.auth.ClientAuthentication credential = parse(form, header);
		String clientId = (credential != null) ? credential.getClientID().getValue() : form.require("client_id");
		AppRegistration app = authority.application(clientId);
		if (credential == null) {
			return new Client(app, Proof.NONE);
		}
		PrivateKeyJWT assertion = (credential instanceof PrivateKeyJWT signed) ? signed : null;
		try {
			Context<AppRegistration> context = new Context<>();
			context.set(app);
			this.verifier.verify(credential, Set.of(), context);
		}
		catch (InvalidClientException ex) {
			throw (assertion != null) ? badAssertion(assertion, ex)
					: new AadstsException(AadstsError.WRONG_SECRET, clientId);
		}
		catch (JOSEException ex) {
			throw new AadstsException(AadstsError.ASSERTION_INVALID, "The signature could not be verified");
		}
		if (assertion != null) {
			return new Client(app, Proof.CERTIFICATE);
		}
		requireCurrent(app, ((PlainClientSecret) credential).getClientSecret().getValue());
		return new Client(app, Proof.SECRET);
	}

	/**
	 * Which of two would count depends on the reader, so neither does.
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-2.3">RFC 6749, 2.3</a>
	 */
	private void requireOneCredential(Form form, @Nullable String header) {
		List<String> presented = Stream.of("client_secret", "client_assertion").filter(form::has).toList();
		boolean basic = header != null && header.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
		if (presented.size() + (basic ? 1 : 0) > 1) {
			throw new AadstsException(AadstsError.SEVERAL_CREDENTIALS,
					String.join(", ", presented) + (basic ? ", Basic" : ""));
		}
	}

	private void requireCurrent(AppRegistration app, String secret) {
		if (!app.credentials().hasCurrentSecret(secret, this.clock.instant())) {
			throw new AadstsException(AadstsError.SECRET_EXPIRED, app.clientId());
		}
	}

	private com.nimbusds.oauth2.sdk.auth.ClientAuthentication parse(Form form, String header) {
		HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, this.settings.publicUrl());
		request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
		request.setBody(URLUtils.serializeParameters(form.parameters()));
		request.setAuthorization(header);
		try {
			return com.nimbusds.oauth2.sdk.auth.ClientAuthentication.parse(request);
		}
		catch (ParseException ex) {
			if (form.has("client_assertion")) {
				throw new AadstsException(AadstsError.ASSERTION_INVALID,
						"The statement is malformed: " + ex.getMessage());
			}
			throw new AadstsException(AadstsError.WRONG_SECRET, form.text("client_id"));
		}
	}

	private AadstsException badAssertion(PrivateKeyJWT assertion, InvalidClientException problem) {
		String message = String.valueOf(problem.getMessage());
		if (message.contains("aud")) {
			return new AadstsException(AadstsError.ASSERTION_AUDIENCE);
		}
		if (message.contains("Expired JWT") || message.contains("before") || message.contains("too far ahead")) {
			return AssertionLifetime.of(assertion.getJWTAuthenticationClaimsSet().toJWTClaimsSet())
				.refusedAt(this.clock.instant());
		}
		return new AadstsException(AadstsError.ASSERTION_INVALID, message);
	}

	/**
	 * The token endpoint or the issuer of any tenant, by any address servers reach us
	 * with.
	 */
	private Set<Audience> audiences() {
		Set<URI> bases = new LinkedHashSet<>(this.settings.backchannel());
		bases.add(this.settings.publicUrl());
		bases.add(this.settings.tls().publicUrl());
		Optional.ofNullable(this.settings.issuer()).ifPresent(bases::add);
		Set<String> tenants = new LinkedHashSet<>(Set.of("common", "organizations", "consumers"));
		this.directory.tenants().forEach((tenant) -> {
			tenants.add(tenant.id().toString());
			tenants.addAll(tenant.verifiedDomains());
		});
		Set<Audience> audiences = new HashSet<>();
		for (URI base : bases) {
			for (String tenant : tenants) {
				audiences.add(new Audience(base + "/" + tenant + "/oauth2/v2.0/token"));
				audiences.add(new Audience(base + "/" + tenant + "/oauth2/token"));
				audiences.add(new Audience(base + "/" + tenant + "/v2.0"));
			}
		}
		return audiences;
	}

	/**
	 * Who was authenticated, and how well.
	 */
	public record Client(AppRegistration app, Proof proof) {

	}

	/**
	 * How an application proved who it is, as azpacr and appidacr count it.
	 */
	public enum Proof {

		NONE("0"), SECRET("1"), CERTIFICATE("2"), FEDERATED_TOKEN("2");

		private final String claim;

		Proof(String claim) {
			this.claim = claim;
		}

		public String claim() {
			return this.claim;
		}

	}

}
