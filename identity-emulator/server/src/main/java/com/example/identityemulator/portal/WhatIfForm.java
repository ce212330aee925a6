package com.example.identityemulator.portal;

import java.util.Objects;
import java.util.UUID;

import com.example.identityemulator.conditionalaccess.Circumstances;
import com.example.identityemulator.conditionalaccess.ClientType;
import com.example.identityemulator.conditionalaccess.DeviceState;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that is only imagined.
 *
 * @param person a user principal name
 * @param application the client id of what is reached
 * @param context an authentication context that is asked for, such as c1
 * @param strong whether a second factor was shown
 */
record WhatIfForm(String person, String application, String context, ClientType client, @Nullable UUID location,
		DeviceState device, Boolean strong) {

	WhatIfForm {
		person = Objects.requireNonNullElse(person, "").trim();
		application = Objects.requireNonNullElse(application, "");
		context = Objects.requireNonNullElse(context, "").trim();
		client = Objects.requireNonNullElse(client, ClientType.BROWSER);
		device = Objects.requireNonNullElse(device, DeviceState.UNKNOWN);
		strong = Boolean.TRUE.equals(strong);
	}

	Circumstances circumstances() {
		return new Circumstances(this.location, this.device);
	}

}
