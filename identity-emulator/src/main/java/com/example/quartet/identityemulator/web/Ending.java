package com.example.quartet.identityemulator.web;

import org.springframework.web.servlet.ModelAndView;

import com.example.quartet.identityemulator.signin.PendingSignIn;
import com.example.quartet.identityemulator.signin.Purpose;
import com.example.quartet.identityemulator.signin.SignInSession;

/**
 * What follows after the last page of a sign-in.
 */
interface Ending {

	Purpose purpose();

	ModelAndView end(PendingSignIn pending, SignInSession session);

}
