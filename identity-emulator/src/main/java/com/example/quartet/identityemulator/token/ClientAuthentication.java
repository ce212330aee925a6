package com.example.quartet.identityemulator.token;

import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.example.quartet.identityemulator.EmulatorSettings;
import com.example.quartet.identityemulator.directory.AppRegistration;
import com.example.quartet.identityemulator.directory.Directory;
import com.example.quartet.identityemulator.protocol.AadstsError;
import com.example.quartet.identityemulator.protocol.Authority;
import com.example.quartet.identityemulator.protocol.Form;
import com.example.quartet.identityemulator.protocol.Refusal;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientAuthenticationVerifier;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientCredentialsSelector;
import com.nimbusds.oauth2.sdk.auth.verifier.Context;
import com.nimbusds.oauth2.sdk.auth.verifier.InvalidClientException;
import com.nimbusds.oauth2.sdk.auth.verifier.JWTAudienceCheck;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.URLUtils;

import org.springframework.stereotype.Component;

/**
 * An application proves who it is by a secret in the body, by Basic, or by a statement
 * signed with its certificate.
 */
@Component
public class ClientAuthentication {

	private final Directory directory;

	private final EmulatorSettings settings;

	private final ClientAuthenticationVerifier<AppRegistration> verifier;

	ClientAuthentication(Directory directory, EmulatorSettings settings, Clock clock) {
		this.directory = directory;
		this.settings = settings;
		this.verifier = new ClientAuthenticationVerifier<>(new RegisteredCredentials(), audiences(),
				JWTAudienceCheck.LEGACY, new SpentStatements(clock));
	}

	/**
	 * Who calls the token endpoint.
	 */
	public Client authenticate(Authority authority, Form form, String header) {
		com.nimbusds.oauth2.sdk.auth.ClientAuthentication credential = parse(form, header);
		String clientId = (credential != null) ? credential.getClientID().getValue() : form.require("client_id");
		AppRegistration app = authority.application(clientId);
		if (credential == null) {
			return new Client(app, ClientProof.NONE);
		}
		boolean certificate = credential instanceof PrivateKeyJWT;
		try {
			Context<AppRegistration> context = new Context<>();
			context.set(app);
			this.verifier.verify(credential, Set.of(), context);
		}
		catch (InvalidClientException ex) {
			throw certificate ? badAssertion(ex) : new Refusal(AadstsError.WRONG_SECRET, clientId);
		}
		catch (JOSEException ex) {
			throw new Refusal(AadstsError.ASSERTION_INVALID, "The signature could not be verified");
		}
		return new Client(app, certificate ? ClientProof.CERTIFICATE : ClientProof.SECRET);
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
				throw new Refusal(AadstsError.ASSERTION_INVALID, "The statement is malformed: " + ex.getMessage());
			}
			throw new Refusal(AadstsError.WRONG_SECRET, form.text("client_id"));
		}
	}

	private Refusal badAssertion(InvalidClientException problem) {
		String message = String.valueOf(problem.getMessage());
		if (message.contains("aud")) {
			return new Refusal(AadstsError.ASSERTION_AUDIENCE);
		}
		if (message.contains("Expired JWT") || message.contains("before")) {
			return new Refusal(AadstsError.ASSERTION_EXPIRED);
		}
		return new Refusal(AadstsError.ASSERTION_INVALID, message);
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
				audiences.add(new Audience(base + "/" + tenant + "/v2.0"));
			}
		}
		return audiences;
	}

	/**
	 * Who was authenticated, and how well.
	 */
	public record Client(AppRegistration app, ClientProof proof) {

	}

	/**
	 * The secrets and certificates of the registration.
	 */
	private static final class RegisteredCredentials implements ClientCredentialsSelector<AppRegistration> {

		@Override
		public List<Secret> selectClientSecrets(ClientID id, ClientAuthenticationMethod method,
				Context<AppRegistration> context) {
			return context.get()
				.passwordCredentials()
				.stream()
				.map((credential) -> new Secret(credential.secretText(),
						Optional.ofNullable(credential.endDateTime()).map(Date::from).orElse(null)))
				.toList();
		}

		@Override
		public List<PublicKey> selectPublicKeys(ClientID id, ClientAuthenticationMethod method, JWSHeader header,
				boolean forceRefresh, Context<AppRegistration> context) throws InvalidClientException {
			return Certificates.keys(context.get(), header);
		}

	}

}
