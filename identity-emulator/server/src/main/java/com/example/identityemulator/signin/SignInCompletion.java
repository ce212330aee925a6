package com.example.identityemulator.signin;

import org.springframework.web.servlet.ModelAndView;

/**
 * What follows after the last page of a sign-in.
 */
interface SignInCompletion {

	SignInRequest.Purpose purpose();

	ModelAndView end(PendingSignIn pending, SignInSession session);

}
