import { Notifications } from '@mantine/notifications';
import { createBrowserRouter, Outlet } from 'react-router';
import { ictRoles, libraryRoles, type Role, safeguardingRoles } from '../../api/roles.ts';
import { Frame } from './frame/frame.tsx';
import { Landing, OnlyFor, OnlySignedIn } from './guards.tsx';
import { PageFault, UnknownPage } from './page-fault.tsx';

const administrators: readonly Role[] = ['administrator'];
const teachers: readonly Role[] = ['teacher'];

/** Around every page. Notifications stand inside the router, so that they may hold links. */
function Root() {
  return (
    <>
      <Outlet />
      <Notifications position="bottom-right" />
    </>
  );
}

/** Every address of the console. Each page is a file of its own, fetched when first opened. */
export const router = createBrowserRouter([
  {
    Component: Root,
    ErrorBoundary: PageFault,
    HydrateFallback: () => null,
    children: [
      {
        path: '/set-up',
        lazy: async () => ({
          Component: (await import('../features/sign-in/set-up-page.tsx')).SetUpPage,
        }),
      },
      {
        path: '/sign-in',
        lazy: async () => ({
          Component: (await import('../features/sign-in/sign-in-page.tsx')).SignInPage,
        }),
      },
      {
        path: '/invitation/:token',
        lazy: async () => ({
          Component: (await import('../features/sign-in/invitation-page.tsx')).InvitationPage,
        }),
      },
      {
        element: (
          <OnlySignedIn>
            <Frame />
          </OnlySignedIn>
        ),
        children: [
          {
            ErrorBoundary: PageFault,
            children: [
              { index: true, element: <Landing /> },
              {
                path: '/overview',
                lazy: async () => ({
                  Component: (await import('../features/overview/overview-page.tsx')).OverviewPage,
                }),
              },
              {
                element: <OnlyFor roles={teachers} />,
                children: [
                  {
                    path: '/lesson',
                    lazy: async () => ({
                      Component: (await import('../features/lesson/lesson-home.tsx')).LessonHome,
                    }),
                  },
                  {
                    path: '/lesson/past',
                    lazy: async () => ({
                      Component: (await import('../features/lesson/report/past-page.tsx')).PastPage,
                    }),
                  },
                  {
                    path: '/lesson/:lessonId/report',
                    lazy: async () => ({
                      Component: (await import('../features/lesson/report/report-page.tsx'))
                        .ReportPage,
                    }),
                  },
                  {
                    path: '/lesson/:lessonId',
                    lazy: async () => ({
                      Component: (await import('../features/lesson/lesson-layout.tsx'))
                        .LessonLayout,
                    }),
                    children: [
                      {
                        index: true,
                        lazy: async () => ({
                          Component: (await import('../features/lesson/wall/wall-page.tsx'))
                            .WallPage,
                        }),
                      },
                      {
                        path: 'screens/:deviceId',
                        lazy: async () => ({
                          Component: (await import('../features/lesson/screen/screen-page.tsx'))
                            .ScreenPage,
                        }),
                      },
                    ],
                  },
                ],
              },
              {
                element: <OnlyFor roles={safeguardingRoles} />,
                children: [
                  {
                    path: '/flags/:flagId?',
                    lazy: async () => ({
                      Component: (await import('../features/safeguarding/flags-page.tsx'))
                        .FlagsPage,
                    }),
                  },
                  {
                    path: '/activity',
                    lazy: async () => ({
                      Component: (await import('../features/activity/activity-page.tsx'))
                        .ActivityPage,
                    }),
                  },
                ],
              },
              {
                element: <OnlyFor roles={ictRoles} />,
                children: [
                  {
                    path: '/devices/tokens',
                    lazy: async () => ({
                      Component: (await import('../features/devices/tokens-page.tsx')).TokensPage,
                    }),
                  },
                  {
                    path: '/devices/:deviceId?',
                    lazy: async () => ({
                      Component: (await import('../features/devices/devices-page.tsx')).DevicesPage,
                    }),
                  },
                  {
                    path: '/help/:deviceId',
                    lazy: async () => ({
                      Component: (await import('../features/lesson/help/help-page.tsx')).HelpPage,
                    }),
                  },
                  {
                    path: '/people',
                    lazy: async () => ({
                      Component: (await import('../features/people/people-page.tsx')).PeoplePage,
                    }),
                  },
                  {
                    path: '/people/classes/:classId?',
                    lazy: async () => ({
                      Component: (await import('../features/people/classes-page.tsx')).ClassesPage,
                    }),
                  },
                  {
                    path: '/people/rooms/:roomId?',
                    lazy: async () => ({
                      Component: (await import('../features/people/rooms-page.tsx')).RoomsPage,
                    }),
                  },
                  {
                    path: '/people/import',
                    lazy: async () => ({
                      Component: (await import('../features/people/import/import-page.tsx'))
                        .ImportPage,
                    }),
                  },
                ],
              },
              {
                element: <OnlyFor roles={administrators} />,
                children: [
                  {
                    path: '/staff',
                    lazy: async () => ({
                      Component: (await import('../features/staff/staff-page.tsx')).StaffPage,
                    }),
                  },
                ],
              },
              {
                element: <OnlyFor roles={libraryRoles} />,
                children: [
                  {
                    path: '/library',
                    lazy: async () => ({
                      Component: (await import('../features/library/themes-page.tsx')).ThemesPage,
                    }),
                  },
                  {
                    path: '/library/terms/:termId?',
                    lazy: async () => ({
                      Component: (await import('../features/library/terms-page.tsx')).TermsPage,
                    }),
                  },
                  {
                    path: '/library/try',
                    lazy: async () => ({
                      Component: (await import('../features/library/trying/try-page.tsx')).TryPage,
                    }),
                  },
                  {
                    path: '/library/versions',
                    lazy: async () => ({
                      Component: (await import('../features/library/versions-page.tsx'))
                        .VersionsPage,
                    }),
                  },
                ],
              },
              {
                path: '/account',
                lazy: async () => ({
                  Component: (await import('../features/account/account-page.tsx')).AccountPage,
                }),
              },
              { path: '*', element: <UnknownPage /> },
            ],
          },
        ],
      },
    ],
  },
]);
