package com.example.identityemulator.token.grant;

import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.token.DeviceCode;
import com.example.identityemulator.token.DeviceCodes;
import com.example.identityemulator.token.Grant;
import com.example.identityemulator.token.client.ClientAuthentication;

import org.springframework.stereotype.Component;

/**
 * The device polls until a person has signed in for it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8628#section-3.4">RFC 8628, 3.4</a>
 */
@Component
class DeviceCodeGrant implements TokenGrant {

	private final DeviceCodes codes;

	private final TokenResponses answers;

	DeviceCodeGrant(DeviceCodes codes, TokenResponses answers) {
		this.codes = codes;
		this.answers = answers;
	}

	/**
	 * The platform's own libraries send the short name.
	 */
	@Override
	public boolean answersTo(String grantType) {
		return grantType.equals("urn:ietf:params:oauth:grant-type:device_code") || grantType.equals("device_code");
	}

	@Override
	public TokenResponse redeem(TokenRequest call) {
		Form form = call.form();
		String sent = form.find("device_code").or(() -> form.find("code")).orElseGet(() -> form.require("device_code"));
		DeviceCode code = this.codes.byDeviceCode(sent)
			.filter((found) -> found.client().equals(call.client()))
			.orElseThrow(() -> new AadstsException(AadstsError.DEVICE_CODE_EXPIRED));
		if (call.proof() == ClientAuthentication.Proof.NONE) {
			call.requireProofFor((call.client().fallbackPublicClient()) ? RedirectType.NATIVE : RedirectType.WEB);
		}
		if (code.isDeclined()) {
			throw new AadstsException(AadstsError.DEVICE_DECLINED);
		}
		Grant grant = code.grant().orElseThrow(() -> new AadstsException(AadstsError.DEVICE_PENDING));
		this.codes.forget(code);
		return this.answers.forGrant(call, grant, grant.person());
	}

}
