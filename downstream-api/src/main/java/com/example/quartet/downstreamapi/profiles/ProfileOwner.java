package com.example.quartet.downstreamapi.profiles;

import com.example.quartet.identitysupport.api.Caller;

/**
 * Whose profile it is.
 *
 * @param tid the person's tenant
 * @param oid the person within that tenant: the same in every app, unlike sub
 */
record ProfileOwner(String tid, String oid) {

	static ProfileOwner of(Caller caller) {
		return new ProfileOwner(caller.tid(), caller.oid());
	}

}
